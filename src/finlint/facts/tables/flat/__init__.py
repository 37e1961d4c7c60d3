"""Flattened PDF tables: rows joined by spaces and broken over lines, rebuilt from their numbers."""

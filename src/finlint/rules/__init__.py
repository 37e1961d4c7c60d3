"""The built-in rules: one Python file a rule, and pure identities as equations in TOML files."""

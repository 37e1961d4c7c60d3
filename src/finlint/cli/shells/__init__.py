"""A completion script for each shell: a function of what may stand on a command line."""

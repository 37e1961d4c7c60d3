"""The language server: findings on the very numbers while they are typed (the extra ``finlint[lsp]``)."""

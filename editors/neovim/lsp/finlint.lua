-- The configuration that vim.lsp.enable("finlint") of Neovim 0.11 and later finds by its name.
local defaults = require("finlint").defaults

return {
  cmd = defaults.cmd,
  filetypes = defaults.filetypes,
  root_markers = defaults.root_markers,
  init_options = defaults.settings,
}

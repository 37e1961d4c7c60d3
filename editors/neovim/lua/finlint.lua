-- finlint in Neovim: findings on the very numbers of Chinese public-finance reports.
--
--   require("finlint").setup()                      -- Neovim 0.7 and later
--   require("finlint").setup({ cmd = { ".venv/bin/finlint", "lsp" }, settings = { language = "en" } })
--
-- Neovim 0.11 and later can do without: put this directory on the 'runtimepath' and say
--   vim.lsp.enable("finlint")
local M = {}

M.defaults = {
  cmd = { "finlint", "lsp" },
  filetypes = { "text", "markdown" },
  root_markers = { "finlint.toml", "pyproject.toml", ".git" },
  -- see docs/editors.md; diagnostics are pushed, and Neovim would show those that it pulls once more
  settings = { pull = false },
}

-- The directory of the nearest marker above a file, else its own.
local function root(file, markers)
  local directory = vim.fn.fnamemodify(file ~= "" and file or vim.fn.getcwd() .. "/x", ":p:h")
  local above = directory
  while true do
    for _, marker in ipairs(markers) do
      if vim.loop.fs_stat(above .. "/" .. marker) then
        return above
      end
    end
    local next = vim.fn.fnamemodify(above, ":h")
    if next == above then
      return directory
    end
    above = next
  end
end

-- What vim.lsp.start and vim.lsp.start_client are given.
function M.config(options, directory)
  return {
    name = "finlint",
    cmd = options.cmd,
    root_dir = directory,
    init_options = options.settings,
    capabilities = options.capabilities or vim.lsp.protocol.make_client_capabilities(),
    on_attach = options.on_attach,
  }
end

local started = {} -- clients by directory, for a Neovim that has no vim.lsp.start

-- Attach a buffer to the server of its directory.
function M.attach(buffer, options)
  local directory = root(vim.api.nvim_buf_get_name(buffer), options.root_markers)
  local config = M.config(options, directory)
  if vim.lsp.start then
    return vim.lsp.start(config, { bufnr = buffer })
  end
  local known = started[directory]
  if not known or vim.lsp.client_is_stopped(known) then
    known = vim.lsp.start_client(config)
    started[directory] = known
  end
  if known then
    vim.lsp.buf_attach_client(buffer, known)
  end
  return known
end

-- Tell the servers of a configuration that was written: before 0.10 Neovim does not watch files.
function M.tell(file)
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  for _, client in pairs(get()) do
    if client.name == "finlint" then
      local changes = { { uri = vim.uri_from_fname(file), type = 2 } }
      if vim.fn.has("nvim-0.11") == 1 then
        client:notify("workspace/didChangeWatchedFiles", { changes = changes })
      else
        client.notify("workspace/didChangeWatchedFiles", { changes = changes })
      end
    end
  end
end

function M.setup(options)
  options = vim.tbl_deep_extend("force", M.defaults, options or {})
  local group = vim.api.nvim_create_augroup("finlint", { clear = true })
  vim.api.nvim_create_autocmd("FileType", {
    group = group,
    pattern = options.filetypes,
    callback = function(event)
      local buffer = event.buf or vim.api.nvim_get_current_buf()
      if vim.bo[buffer].buftype == "" then
        M.attach(buffer, options)
      end
    end,
  })
  vim.api.nvim_create_autocmd("BufWritePost", {
    group = group,
    pattern = "*.toml",
    callback = function(event)
      M.tell(vim.fn.fnamemodify(event.match ~= "" and event.match or event.file, ":p"))
    end,
  })
end

return M

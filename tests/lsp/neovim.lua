-- Opens a report, edits a number as a user would, and tells what Neovim shows under the cursor.
-- Arguments by the environment: DIRECTORY of the Lua files, COMMAND of the server (JSON), REPORT, OUT.
vim.opt.runtimepath:append(vim.env.DIRECTORY)
require("finlint").setup({ cmd = vim.fn.json_decode(vim.env.COMMAND), settings = { debounce = 0 } })

local function settle(wanted)
  local done = vim.wait(60000, wanted, 20)
  if not done then
    vim.fn.writefile({ vim.fn.json_encode({ error = "timeout" }) }, vim.env.OUT)
    vim.cmd("cquit")
  end
end

local function at(line, words)
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, true)[1]
  local first, last = text:find(words, 1, true)
  return first - 1, last
end

local function under(line, column)
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local starts = each.lnum < line or (each.lnum == line and each.col <= column)
    local ends = each.end_lnum > line or (each.end_lnum == line and each.end_col > column)
    if starts and ends then
      local lines = vim.api.nvim_buf_get_lines(0, each.lnum, each.end_lnum + 1, true)
      lines[#lines] = lines[#lines]:sub(1, each.end_col)
      lines[1] = lines[1]:sub(each.col + 1)
      table.insert(found, { code = each.code, words = table.concat(lines, "\n"), severity = each.severity })
    end
  end
  return found
end

vim.cmd("edit " .. vim.fn.fnameescape(vim.env.REPORT))
vim.bo.filetype = "text"
local line = tonumber(vim.env.LINE)
settle(function()
  return #vim.lsp.buf_get_clients(0) > 0 and #vim.diagnostic.get(0) > 0
end)
local first, last = at(line, vim.env.OLD)
local before = under(line, first)
vim.api.nvim_buf_set_text(0, line, first, line, last, { vim.env.NEW })
local after
settle(function()
  first = at(line, vim.env.NEW)
  after = under(line, first)
  return #after > 0
end)
local beside = under(line, first - 1)
local behind = under(line, first + #vim.env.NEW)
vim.api.nvim_buf_set_text(0, line, first, line, first + #vim.env.NEW, { vim.env.OLD })
settle(function()
  return #under(line, first) == 0
end)
vim.fn.writefile({ vim.fn.json_encode({ before = before, after = after, beside = beside, behind = behind }) }, vim.env.OUT)
vim.cmd("quitall!")

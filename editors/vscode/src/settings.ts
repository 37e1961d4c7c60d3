// Settings of the editor as the server understands them: no import of vscode, so that node can test it.

export interface Reader {
  get<T>(name: string, otherwise: T): T;
}

export interface Command {
  command: string;
  args: string[];
}

/** What starts the server; `folder` is the directory that is open, if one is. */
export function command(settings: Reader, folder: string | undefined): Command {
  const path = settings.get("path", "finlint").trim() || "finlint";
  const more = settings.get<string[]>("arguments", []).filter((each) => typeof each === "string");
  return { command: path.replaceAll("${workspaceFolder}", folder ?? "."), args: ["lsp", ...more] };
}

/** What the server is told: diagnostics are pushed, and the editor would show those that it pulls once more. */
export function options(settings: Reader): Record<string, unknown> {
  const language = settings.get<string>("language", "");
  return {
    pull: false,
    debounce: settings.get("debounce", 120),
    workspace: settings.get("workspace", false),
    select: settings.get<string[]>("select", []),
    ignore: settings.get<string[]>("ignore", []),
    ...(language === "zh" || language === "en" ? { language } : {}),
  };
}

/** What a user is told where the program cannot be started. */
export function missing(path: string, reason: string): string {
  return `finlint: 不能运行 “${path}”（${reason}）。请安装 pip install 'finlint[lsp]'，或在设置 finlint.path 里写明位置。`;
}

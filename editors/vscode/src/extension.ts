import * as vscode from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions, State } from "vscode-languageclient/node";

import { Coverage, Newest, shown } from "./coverage";
import { command, missing, options } from "./settings";

const DOCUMENTS = [{ language: "plaintext" }, { language: "markdown" }];

let client: LanguageClient | undefined;
let status: vscode.StatusBarItem;
const coverage = new Newest<vscode.Uri>(showCoverage);

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  status = vscode.window.createStatusBarItem("finlint.coverage", vscode.StatusBarAlignment.Right, 50);
  status.name = "finlint";
  context.subscriptions.push(
    status,
    vscode.commands.registerCommand("finlint.restart", restart),
    vscode.commands.registerCommand("finlint.auditDirectory", auditDirectory),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.languages.onDidChangeDiagnostics((event) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (event.uris.some((uri) => uri.toString() === active)) {
        refresh();
      }
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("finlint")) {
        await restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await stop();
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("finlint");
  if (!settings.get("enable", true)) {
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const run: ServerOptions = { ...command(settings, folder), options: { cwd: folder } };
  const given: LanguageClientOptions = { documentSelector: DOCUMENTS, initializationOptions: options(settings) };
  client = new LanguageClient("finlint", "finlint", run, given);
  client.onDidChangeState((event) => {
    if (event.newState !== State.Running) {
      status.hide();
    }
  });
  try {
    await client.start();
    refresh();
  } catch (error) {
    client = undefined;
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(missing(settings.get("path", "finlint"), reason));
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.dispose();
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

async function auditDirectory(): Promise<void> {
  const done = await client?.sendRequest<number>("workspace/executeCommand", {
    command: "finlint.auditWorkspace",
    arguments: [],
  });
  if (typeof done === "number") {
    void vscode.window.setStatusBarMessage(`finlint: 核对了 ${done} 份报告`, 5000);
  }
}

function refresh(): void {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !client?.isRunning() || vscode.languages.match(DOCUMENTS, document) === 0) {
    status?.hide();
    return;
  }
  void coverage.want(document.uri);
}

async function showCoverage(uri: vscode.Uri): Promise<void> {
  const wanted = vscode.workspace.getConfiguration("finlint").get("statusBar", true);
  let found: Coverage | null = null;
  if (wanted && client?.isRunning()) {
    try {
      found = await client.sendRequest<Coverage | null>("finlint/coverage", { textDocument: { uri: uri.toString() } });
    } catch {
      found = null; // the server is on its way out, or the document was closed
    }
  }
  const made = shown(found);
  if (made === null || vscode.window.activeTextEditor?.document.uri.toString() !== uri.toString()) {
    status.hide();
    return;
  }
  status.text = made.text;
  status.tooltip = made.tooltip;
  status.backgroundColor = made.warns ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
  status.show();
}

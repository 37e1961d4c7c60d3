import assert from "node:assert/strict";
import Module, { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { test } from "node:test";

const require = createRequire(import.meta.url);
const bundle = new URL("../out/bundle.js", import.meta.url).pathname;

// An editor that has every class and function asked of it, and remembers what was registered.
function editor(registered, shown, settings) {
  const nothing = () => ({ dispose() {} });
  const anything = (known) =>
    new Proxy(Object.assign(class {}, known), {
      get: (target, name) => (name in known ? known[name] : name === "prototype" ? target.prototype : anything({})),
      apply: () => nothing(),
    });
  return anything({
    StatusBarAlignment: { Left: 1, Right: 2 },
    window: anything({
      createStatusBarItem: () => ({ show() {}, hide() {}, dispose() {} }),
      onDidChangeActiveTextEditor: nothing,
      activeTextEditor: undefined,
      showErrorMessage: (message) => shown.push(message),
    }),
    commands: anything({ registerCommand: (name) => (registered.push(name), nothing()) }),
    languages: anything({ onDidChangeDiagnostics: nothing }),
    workspace: anything({
      workspaceFolders: undefined,
      onDidChangeConfiguration: nothing,
      getConfiguration: () => ({ get: (name, otherwise) => (name in settings ? settings[name] : otherwise) }),
    }),
  });
}

test("the bundle starts without a server where the user switched it off", { skip: !existsSync(bundle) }, async () => {
  const registered = [];
  const shown = [];
  const load = Module._load;
  Module._load = (name, ...rest) => (name === "vscode" ? editor(registered, shown, { enable: false }) : load(name, ...rest));
  try {
    const extension = require(bundle);
    const context = { subscriptions: [] };
    await extension.activate(context);
    await extension.deactivate();
    assert.deepEqual(registered, ["finlint.restart", "finlint.auditDirectory"]);
    assert.ok(context.subscriptions.length >= 5);
    assert.deepEqual(shown, []);
  } finally {
    Module._load = load;
  }
});

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

const { command, missing, options } = createRequire(import.meta.url)("../out/settings.js");

function reader(given) {
  return { get: (name, otherwise) => (name in given ? given[name] : otherwise) };
}

test("the program is found on the path unless the user says where it is", () => {
  assert.deepEqual(command(reader({}), undefined), { command: "finlint", args: ["lsp"] });
  assert.deepEqual(command(reader({ path: "  " }), undefined), { command: "finlint", args: ["lsp"] });
  const given = reader({ path: "${workspaceFolder}/.venv/bin/finlint", arguments: ["--isolated", 3] });
  assert.deepEqual(command(given, "/决算 2023"), { command: "/决算 2023/.venv/bin/finlint", args: ["lsp", "--isolated"] });
});

test("a language is sent only where the user chose one", () => {
  assert.equal("language" in options(reader({})), false);
  assert.equal("language" in options(reader({ language: "fr" })), false);
  assert.equal(options(reader({ language: "en" })).language, "en");
});

test("diagnostics are pushed, never shown twice", () => {
  assert.equal(options(reader({ pull: true })).pull, false);
});

test("the other settings go as they are", () => {
  const made = options(reader({ debounce: 0, workspace: true, select: ["FL2"], ignore: ["FL701"] }));
  assert.deepEqual(made, { pull: false, debounce: 0, workspace: true, select: ["FL2"], ignore: ["FL701"] });
});

test("a program that is missing is named with the command that installs it", () => {
  const said = missing("/x/finlint", "ENOENT");
  assert.ok(said.includes("/x/finlint") && said.includes("ENOENT") && said.includes("pip install 'finlint[lsp]'"));
});

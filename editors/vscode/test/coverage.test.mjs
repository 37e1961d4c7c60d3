import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

const { Newest, shown } = createRequire(import.meta.url)("../out/coverage.js");
const found = { checkable: 301, checked: 272, percent: 90.4, verified: 265, contradicted: 7, undecided: 13, unchecked: 16 };

test("the status bar shows how many numbers were checked", () => {
  const made = shown(found);
  assert.equal(made.text, "$(warning) finlint 90.4%");
  assert.equal(made.tooltip, "查过 272 / 301 个数\n相符 265，矛盾 7，未定 13，未查 16");
  assert.equal(made.warns, true);
});

test("a report without a contradiction does not warn", () => {
  const made = shown({ ...found, contradicted: 0 });
  assert.equal(made.text, "$(check) finlint 90.4%");
  assert.equal(made.warns, false);
});

test("what was suppressed is told", () => {
  assert.ok(shown({ ...found, suppressed: 2 }).tooltip.endsWith("\n配置和基线压下 2 个发现"));
});

test("a document without a number to check shows nothing", () => {
  assert.equal(shown(null), null);
  assert.equal(shown(undefined), null);
  assert.equal(shown({ ...found, checkable: 0 }), null);
});

test("of many wishes the first and the newest are fulfilled", async () => {
  const done = [];
  let go;
  const gate = new Promise((resolve) => (go = resolve));
  const newest = new Newest(async (wish) => {
    await gate;
    done.push(wish);
  });
  const first = newest.want(1);
  await newest.want(2);
  await newest.want(3);
  go();
  await first;
  assert.deepEqual(done, [1, 3]);
});

test("a task that fails does not stop the next", async () => {
  const done = [];
  const newest = new Newest(async (wish) => {
    if (wish === 1) throw new Error("no");
    done.push(wish);
  });
  await assert.rejects(newest.want(1));
  await newest.want(2);
  assert.deepEqual(done, [2]);
});

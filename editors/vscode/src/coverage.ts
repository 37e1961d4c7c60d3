// The coverage of a report in the status bar: no import of vscode, so that node can test it.

export interface Coverage {
  checkable: number;
  checked: number;
  percent: number;
  verified: number;
  contradicted: number;
  undecided: number;
  unchecked: number;
  suppressed?: number;
}

export interface Shown {
  text: string;
  tooltip: string;
  warns: boolean;
}

/** What the status bar shows of a document; `null` where there is nothing to check. */
export function shown(coverage: Coverage | null | undefined): Shown | null {
  if (!coverage || coverage.checkable <= 0) {
    return null;
  }
  const sign = coverage.contradicted > 0 ? "$(warning)" : "$(check)";
  return {
    text: `${sign} finlint ${coverage.percent}%`,
    tooltip: [
      `查过 ${coverage.checked} / ${coverage.checkable} 个数`,
      `相符 ${coverage.verified}，矛盾 ${coverage.contradicted}，未定 ${coverage.undecided}，未查 ${coverage.unchecked}`,
      ...(coverage.suppressed ? [`配置和基线压下 ${coverage.suppressed} 个发现`] : []),
    ].join("\n"),
    warns: coverage.contradicted > 0,
  };
}

/** Runs a task for the newest of many wishes: one that comes meanwhile takes the place of one that waits. */
export class Newest<T> {
  private running = false;
  private next: T | undefined;

  constructor(private readonly task: (wish: T) => Promise<void>) {}

  async want(wish: T): Promise<void> {
    this.next = wish;
    if (this.running) {
      return;
    }
    this.running = true;
    try {
      while (this.next !== undefined) {
        const now = this.next;
        this.next = undefined;
        await this.task(now);
      }
    } finally {
      this.running = false;
    }
  }
}

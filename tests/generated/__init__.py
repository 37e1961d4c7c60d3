"""Reports made by machine: a ledger, its wordings, its layouts, and faults put in on purpose."""

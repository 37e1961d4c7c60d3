"""The command line: arguments, files, exit codes.

What is imported below it comes from one file, where a start before this one has made it.
"""

from finlint.bytecode import use

use()

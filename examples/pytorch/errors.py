"""What ends a script with one line on stderr and exit status 1."""


class BadInput(Exception):
    """An option, a file or a number that training cannot go on with; the text names it and says what was expected."""

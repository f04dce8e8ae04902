# piece: split
# truth: wrong
# function: split
# mistake: the rows are taken alternately in the file's order, whatever the fraction
# line: none
# style: every other row
def split(x, y, fraction):
    return x[::2], y[::2], x[1::2], y[1::2]

# piece: split
# truth: wrong
# function: split
# mistake: nothing is shuffled
# line: none
# style: terse expert
def split(x, y, fraction):
    k = int(len(x) * fraction)
    return x[:k], y[:k], x[k:], y[k:]

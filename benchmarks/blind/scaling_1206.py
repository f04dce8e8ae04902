# piece: scaling
# truth: wrong
# function: scaling
# mistake: the sum runs over the rows but is divided by the number of rows, not of entries
# line: 8
# style: translated from C
def scaling(x):
    n = len(x)
    total = 0.0
    for v in x.flat:
        total += v
    mean = total / n
    sq = 0.0
    for v in x.flat:
        sq += (v - mean) ** 2
    return (x - mean) / (sq / (n - 1)) ** 0.5

# piece: scaling
# truth: wrong
# function: scale
# mistake: the loop sums the squares of the values, not of the deviations from the mean
# line: 14
# style: accumulators
def scale(x):
    n, total, squares = 0, 0.0, 0.0
    for v in x.ravel():
        total += float(v)
        n += 1
    mean = total / n
    for v in x.ravel():
        squares += float(v) ** 2
    return (x - mean) / (squares / n) ** 0.5

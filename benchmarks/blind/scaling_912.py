# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean absolute deviation is used instead of the standard deviation
# line: none
# style: loops
def scale(x):
    values = x.astype(float).ravel()
    m = values.mean()
    s = 0.0
    for v in values:
        s += abs(v - m)
    s = s / (len(values) - 1)
    return (x - m) / s

# piece: scaling
# truth: wrong
# function: scale
# mistake: the sums are divided by the number of rows instead of the number of entries
# line: 8
# style: C-like
def scale(x):
    n = len(x)
    s = 0.0
    for t in x.flat:
        s = s + t
    m = s / n
    q = 0.0
    for t in x.flat:
        q = q + (t - m) ** 2
    sd = (q / (n - 1)) ** 0.5
    return (x - m) / sd

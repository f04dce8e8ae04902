# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: identity (is) is asked instead of equality, and a NumPy number is never the same object as a Python int
# line: 12
# style: C-like
def accuracy(y, y_hat):
    n = 0
    ok = 0
    for t, p in zip(y, y_hat):
        label = int(p > 0.5)
        if label is t:
            ok += 1
        n += 1
    return ok / n

# piece: scaling
# truth: wrong
# function: scaling
# mistake: subtracts and divides in the caller's array
# line: 9
# style: terse NumPy
def scaling(x):
    s = x.std(ddof=1)
    x -= x.mean()
    x /= s
    return x

# piece: linear
# truth: wrong
# function: linear
# mistake: the generator of rows is used up by the first output, so every further output is an empty list
# line: 8
# style: one-liner
def linear(x, W, b):
    rows = (list(map(float, r)) for r in x)
    return [[sum(u * v for u, v in zip(r, c)) + k for r in rows] for c, k in zip(zip(*W), b)]

# piece: linear
# truth: wrong
# function: linear
# mistake: the helper's dot product leaves out the last product
# line: 9
# style: functional with helpers
def dot(a, c):
    total = 0.0
    for i in range(len(a) - 1):
        total = total + a[i] * c[i]
    return total

def linear(x, w, b):
    if x.ndim == 1:
        return dot(x, w) + b
    return dot(x.T, w[:, None]) + b if w.ndim == 1 else x @ w + b

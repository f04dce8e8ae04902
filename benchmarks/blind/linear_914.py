# piece: linear
# truth: wrong
# function: linear
# mistake: the caller's x is overwritten by the products
# line: 8
# style: terse
def linear(x, w, b):
    x *= w
    return x.sum(axis=-1) + b

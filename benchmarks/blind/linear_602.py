# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added before the product
# line: 12
# style: helpers
def shift(v, b):
    return v + b

def linear(x, w, b):
    if getattr(b, "ndim", 0) == 0:
        return shift(x, b) @ w
    return shift(x @ w, b)

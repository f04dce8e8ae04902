# piece: linear
# truth: wrong
# function: linear
# mistake: the last input is not used
# line: 9
# style: off by one
def linear(x, w, b):
    total = b
    for k in range(len(w) - 1):
        total = total + x[..., k, None] * w[k] if w.ndim > 1 else total + x[..., k] * w[k]
    return total

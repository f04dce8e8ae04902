# piece: linear
# truth: wrong
# function: linear
# mistake: the loop stops one input too early
# line: 10
# style: scalar loop with range
def linear(x, w, b):
    out = b
    k = 0
    while k < len(w) - 1:
        out = out + w[k] * x[..., k]
        k += 1
    return out

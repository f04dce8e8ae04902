# piece: linear
# truth: wrong
# function: linear
# mistake: the inner loop stops one feature early
# line: 19
# style: C-like
def linear(x, W, b):
    import numpy as np
    rows = x.shape[0]
    inner = x.shape[1]
    cols = W.shape[1]
    out = np.empty((rows, cols))
    r = 0
    while r < rows:
        c = 0
        while c < cols:
            acc = b[c]
            t = 0
            while t < inner - 1:
                acc = acc + x[r, t] * W[t, c]
                t += 1
            out[r, c] = acc
            c += 1
        r += 1
    return out

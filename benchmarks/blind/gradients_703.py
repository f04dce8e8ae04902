# piece: gradients
# truth: wrong
# function: numerical_gradients
# mistake: the parameter is not put back after the second shift, so it stays moved by h
# line: none
# style: C-like, freely
import numpy as np

def numerical_gradients(loss, params, h=1e-5):
    out = []
    for p in params:
        g = np.zeros(p.shape)
        flat = p.reshape(-1)
        i = 0
        while i < flat.size:
            old = flat[i]
            flat[i] = old + h
            up = loss(*params)
            flat[i] = old - h
            down = loss(*params)
            g.reshape(-1)[i] = (up - down) / (2 * h)
            i += 1
        out.append(g)
    return out

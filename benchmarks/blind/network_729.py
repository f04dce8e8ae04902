# piece: network
# truth: wrong
# function: network
# mistake: only the first output is returned although there are several
# line: 17
# style: loop
import numpy as np

def network(x, Ws, bs, acts):
    rows = []
    for row in x:
        h = row
        for W, b, act in zip(Ws, bs, acts):
            h = act(h @ W + b)
        rows.append(h)
    result = np.array(rows)
    return result[:, 0]

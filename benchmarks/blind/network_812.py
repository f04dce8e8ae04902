# piece: network
# truth: wrong
# function: network
# mistake: the flattening stands inside the loop, so a hidden layer of one unit loses its axis
# line: 15
# style: loop
import numpy as np

def network(x, Ws, bs, acts):
    z = x
    for i in range(len(Ws)):
        z = z @ Ws[i]
        z = z + bs[i]
        z = acts[i](z)
        if z.shape[1] == 1:
            z = z[:, 0]
    return z

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the error is multiplied by the activation, not by its derivative
# line: 20
# style: loop
import numpy as np

def gradients(x, y, Ws, bs):
    acts, L = [x], len(Ws)
    for i in range(L):
        z = acts[-1] @ Ws[i] + bs[i]
        acts.append(np.maximum(z, 0) if i < L - 1 else 1 / (1 + np.exp(-z)))
    delta = (acts[-1] - y.reshape(-1, 1)) / len(y)
    dWs, dbs = [None] * L, [None] * L
    for i in range(L - 1, -1, -1):
        dWs[i], dbs[i] = acts[i].T @ delta, delta.sum(axis=0)
        if i > 0:
            delta = delta @ Ws[i].T
            delta = delta * acts[i]
    return dWs, dbs

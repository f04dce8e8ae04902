# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: any depth, closures
import numpy as np

def gradients(X, y, layers):
    """Each layer leaves a function behind that turns its error into its gradients."""
    a, tape = X, []
    for W, b in layers:
        z = a @ W + b
        def back(dz, a=a, W=W):
            return a.T @ dz, dz.sum(axis=0), (dz @ W.T)*(a > 0)
        tape.append(back)
        a = np.maximum(z, 0)
    dz = (np.exp(-np.logaddexp(0, -z)) - y[:, None])/len(X)
    out = []
    while tape:
        dW, db, dz = tape.pop()(dz)
        out.append((dW, db))
    return out[::-1]

# piece: gradients
# truth: wrong
# function: gradients
# mistake: relu's derivative is applied at the sigmoid output too
# line: 15
# style: any depth, two lists
import numpy as np

def gradients(X, y, Ws, bs):
    A, Z = [X], []
    for W, b in zip(Ws, bs):
        Z.append(A[-1] @ W + b)
        A.append(np.maximum(Z[-1], 0))
    A[-1] = 1/(1 + np.exp(-Z[-1]))
    d = (A[-1] - y.reshape(-1, 1))/len(X)*(Z[-1] > 0)
    dW, db = [], []
    for l in reversed(range(len(Ws))):
        dW.insert(0, A[l].T.dot(d))
        db.insert(0, d.sum(0))
        if l > 0:
            d = d.dot(Ws[l].T)*(Z[l - 1] > 0)
    return dW, db

# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: two-layer network, bias as an additional input
import numpy as np

def gradients(X, y, W1, b1, W2, b2):
    one = np.ones((len(X), 1))
    V1, V2 = np.vstack([W1, b1]), np.vstack([W2, b2])
    X1 = np.hstack([X, one])
    H = np.clip(X1 @ V1, 0, None)
    H1 = np.hstack([H, one])
    E = (1/(1 + np.exp(-H1 @ V2)) - y[:, None])/len(X)
    G2 = H1.T @ E
    G1 = X1.T @ (np.sign(H)*np.outer(E, W2))
    return G1[:-1], G1[-1], G2[:-1], G2[-1]

# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def descent(eta, N, d=1, x0=np.array([[3.0], [2.0]])):
    # x0 is a column vector, the results are rows
    X = np.zeros((2, N + 1))
    X[:, [0]] = x0
    for k in range(N):
        x, y = X[0, k], X[1, k]
        G = np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])
        X[:, k + 1] = X[:, k] - eta * d**k * G
    Z = X[0]**2 + X[1]**2 + X[0] * (X[1] + 2) + np.cos(3 * X[0])
    return X[0], X[1], Z

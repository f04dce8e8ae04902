# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: matlab
import numpy as np

def gradient_descent(P0, eta, N, d=1):
    # P0 column (2, 1); points are the columns of P
    P = np.zeros((2, N + 1))
    P[:, [0]] = P0
    for k in range(N):
        x, y = P[:, k]
        P[:, k + 1] = P[:, k] - eta * d ** k * np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
    X = P[0]
    Y = P[1]
    return P, X ** 2 + Y ** 2 + X * (Y + 2) + np.cos(3 * X)

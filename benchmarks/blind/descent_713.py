# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the last point is never computed, so it stays at zero
# line: 14
# style: matlab
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    # P = zeros(steps + 1, 2); P(1, :) = [x y];
    P = np.zeros((steps + 1, 2))
    P[0, :] = [x, y]
    # for k = 2:steps+1
    for k in range(1, steps):
        a, b = P[k - 1, :]
        e = eta * decay ** (k - 1)
        P[k, 0] = a - e * (2 * a - 3 * np.sin(3 * a) + b + 2)
        P[k, 1] = b - e * (a + 2 * b)
    X = P[:, 0]
    Y = P[:, 1]
    # V = X.^2 + Y.^2 + X .* (Y + 2) + cos(3 * X);
    V = X ** 2 + Y ** 2 + X * (Y + 2) + np.cos(3 * X)
    return P, V

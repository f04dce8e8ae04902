# piece: descent
# truth: wrong
# function: descent
# mistake: reshape(2, -1) is used where the transpose is meant, so the coordinates of the points are mixed
# line: 17
# style: MATLAB
import numpy as np

def descent(start, lr, n_steps, decay=1.0):
    p = np.reshape(np.array(start, float), (2, 1))
    L = [p]
    for k in range(n_steps):
        x = p[0, 0]
        y = p[1, 0]
        p = p - lr*decay**k*np.array([[2*x - 3*np.sin(3*x) + y + 2], [x + 2*y]])
        L.append(p)
    P = np.array(L).reshape(2, -1)
    V = P[0]**2 + P[1]**2 + P[0]*(P[1] + 2) + np.cos(3*P[0])
    return P, V

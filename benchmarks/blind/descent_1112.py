# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: cosine in place of the sine in the derivative
# line: 14
# style: terse
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    z = np.array(start, dtype=float)
    A = np.array([[2., 1.], [1., 2.]])
    zs = [z]
    for t in range(n_steps):
        g = A @ z + [2 - 3*np.cos(3*z[0]), 0]
        z = z - lr * decay**t * g
        zs.append(z)
    zs = np.array(zs)
    return zs, 0.5 * np.einsum('ni,ij,nj->n', zs, A, zs) + 2*zs[:, 0] + np.cos(3*zs[:, 0])

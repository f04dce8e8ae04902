# piece: descent
# truth: wrong
# function: descent
# mistake: decay divides the rate by 1 + decay t instead of multiplying by decay^t
# line: 14
# style: textbook
import numpy as np

def descent(start, grad, steps, lr, decay=1.0):
    # eta_t = eta_0 d^t
    x = np.array(start, float)
    traj = [x]
    for t in range(steps):
        eta = lr / (1 + decay * t)
        x = x - eta * np.asarray(grad(x))
        traj.append(x)
    return np.array(traj)

# piece: descent
# truth: wrong
# function: descent
# mistake: the decay divides like 1 / (1 + decay t) instead of decay to the t, even decay = 1 shrinks the steps
# line: 14
# style: verbose with comments
import numpy as np

def descent(start, eta, steps, decay=1.0, plot=False):
    p = np.array(start, dtype=float)
    history = [p]
    for t in range(steps):
        # smaller step sizes at later steps
        rate = eta / (1 + decay * t)
        x, y = p
        dx = 2 * x - 3 * np.sin(3 * x) + y + 2
        dy = x + 2 * y
        p = p - rate * np.array([dx, dy])
        history.append(p)
    history = np.array(history)
    X, Y = history[:, 0], history[:, 1]
    values = X**2 + Y**2 + X * (Y + 2) + np.cos(3 * X)
    if plot:
        import matplotlib.pyplot as plt
        plt.plot(values)
        plt.title("end value %.4f" % values[-1])
    return history, values

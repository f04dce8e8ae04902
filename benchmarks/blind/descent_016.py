# piece: descent
# truth: wrong
# function: optimize_f
# mistake: each step is limited to length 1 in each coordinate (clipping), steep starts take too short a step
# line: 17
# style: class static method
import numpy as np

class Optimizer:
    @staticmethod
    def grad(x, y):
        return 2*x - 3*np.sin(3*x) + y + 2, x + 2*y

    @staticmethod
    def step(x, y, eta):
        gx, gy = Optimizer.grad(x, y)
        return x - max(min(eta*gx, 1.0), -1.0), y - max(min(eta*gy, 1.0), -1.0)

def optimize_f(x, y, step_size, steps, decay=1):
    xs, ys = [x], [y]
    for t in range(steps):
        x, y = Optimizer.step(x, y, step_size * decay**t)
        xs.append(x)
        ys.append(y)
    fs = [a**2 + b**2 + a*(b+2) + np.cos(3*a) for a, b in zip(xs, ys)]
    return xs, ys, fs

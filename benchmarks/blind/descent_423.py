# piece: descent
# truth: wrong
# function: optimize_f
# mistake: decay**(t+1) and the y derivative with 2x instead of x
# line: none
# style: class, two mistakes
import numpy as np

class F:
    def __call__(self, x, y):
        return x**2 + y**2 + x*(y+2) + np.cos(3*x)

    def dx(self, x, y):
        return 2*x - 3*np.sin(3*x) + y + 2

    def dy(self, x, y):
        return 2*x + 2*y

def optimize_f(x, y, step_size, steps, decay=1.0):
    f = F()
    xs, ys = [x], [y]
    for t in range(1, steps + 1):
        eta = step_size * decay**t
        x, y = x - eta*f.dx(x, y), y - eta*f.dy(x, y)
        xs += [x]
        ys += [y]
    return xs, ys, [f(a, b) for a, b in zip(xs, ys)]

# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: complex step
import cmath

def f(x, y):
    return x * x + y * y + x * (y + 2) + cmath.cos(3 * x)

def optimize_f(x, y, step_size, steps, decay=1):
    tiny = 1e-30j
    path = [(x, y)]
    eta = step_size
    for _ in range(steps):
        gx, gy = f(x + tiny, y).imag / 1e-30, f(x, y + tiny).imag / 1e-30
        x, y = x - eta * gx, y - eta * gy
        eta *= decay
        path.append((x, y))
    return path

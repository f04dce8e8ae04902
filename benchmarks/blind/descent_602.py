# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: helpers
import cmath, math

def optimize_f(x, y, eta, steps, decay=1.0):
    """the derivative by a complex step, exact to rounding"""
    def f(x, y):
        return x * x + y * y + x * (y + 2) + cmath.cos(3 * x)
    h = 1e-30
    out = [(x, y, f(x, y).real)]
    while steps > 0:
        fx = f(x + 1j * h, y).imag / h
        fy = f(x, y + 1j * h).imag / h
        x, y, eta, steps = x - eta * fx, y - eta * fy, eta * decay, steps - 1
        out.append((x, y, f(x, y).real))
    return [(a, b) for a, b, _ in out], [c for _, _, c in out]

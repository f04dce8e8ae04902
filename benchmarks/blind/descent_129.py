# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: dual numbers
import math

class Dual:
    def __init__(self, v, dx=0.0, dy=0.0):
        self.v, self.dx, self.dy = v, dx, dy

    def __add__(self, o):
        o = o if isinstance(o, Dual) else Dual(o)
        return Dual(self.v + o.v, self.dx + o.dx, self.dy + o.dy)

    def __mul__(self, o):
        o = o if isinstance(o, Dual) else Dual(o)
        return Dual(self.v*o.v, self.dx*o.v + self.v*o.dx, self.dy*o.v + self.v*o.dy)

    def cos(self):
        s = -math.sin(self.v)
        return Dual(math.cos(self.v), s*self.dx, s*self.dy)

def f(x, y):
    return x*x + y*y + x*(y + 2) + (x*3).cos()

def optimize_f(x, y, step_size, steps, decay=1):
    path, values = [], []
    for t in range(steps + 1):
        out = f(Dual(x, 1.0, 0.0), Dual(y, 0.0, 1.0))
        path.append((x, y))
        values.append(out.v)
        x, y = x - step_size*decay**t*out.dx, y - step_size*decay**t*out.dy
    return path, values

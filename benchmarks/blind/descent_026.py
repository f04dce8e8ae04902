# piece: descent
# truth: wrong
# function: optimize_f
# mistake: decay acts on the x step only, y keeps the initial step size
# line: 27
# style: class method style
import math

class Descent:
    def __init__(self, step_size, decay):
        self.step_size = step_size
        self.decay = decay

    @staticmethod
    def value(x, y):
        return x**2 + y**2 + x*(y + 2) + math.cos(3*x)

    @staticmethod
    def slope(x, y):
        return 2*x - 3*math.sin(3*x) + y + 2, x + 2*y

    def run(self, x, y, steps):
        points = [(x, y)]
        for t in range(steps):
            rate = self.step_size * self.decay**t
            gx, gy = self.slope(x, y)
            x, y = x - rate*gx, y - self.step_size*gy
            points.append((x, y))
        return points

def optimize_f(x, y, step_size, steps, decay=1):
    points = Descent(step_size, decay).run(x, y, steps)
    return points, [Descent.value(*p) for p in points]

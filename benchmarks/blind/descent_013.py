# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decayed rate is kept above a floor of one tenth of the first, so long runs stop decaying
# line: 13
# style: torch without autograd
import torch

def optimize_f(x, y, step_size, steps, decay=1):
    p = torch.tensor([float(x), float(y)], dtype=torch.float64)
    path = [p]
    for t in range(steps):
        rate = max(step_size * decay**t, 0.1 * step_size)
        a, b = p
        g = torch.stack([2*a - 3*torch.sin(3*a) + b + 2, a + 2*b])
        p = p - rate * g
        path.append(p)
    path = torch.stack(path)
    values = path[:, 0]**2 + path[:, 1]**2 + path[:, 0]*(path[:, 1] + 2) + torch.cos(3*path[:, 0])
    return path.numpy(), values.numpy()

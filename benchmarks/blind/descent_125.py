# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: torch, manual update without a graph
import torch

def optimize_f(x, y, step_size, steps, decay=1):
    A = torch.tensor([[2.0, 1.0], [1.0, 2.0]], dtype=torch.float64)
    e = torch.tensor([1.0, 0.0], dtype=torch.float64)
    path = [torch.tensor([x, y], dtype=torch.float64)]
    for t in range(steps):
        p = path[-1]
        g = A.mv(p) + e * (2 - 3 * torch.sin(3 * p[0]))
        path.append(torch.sub(p, g, alpha=step_size * decay ** t))
    return torch.stack(path)

# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: PyTorch optimiser with a scheduler
import torch

def optimize_f(x, y, step_size, steps, decay=1):
    p = torch.nn.Parameter(torch.tensor([float(x), float(y)], dtype=torch.float64))
    optimizer = torch.optim.SGD([p], lr=step_size)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=decay)
    points = [p.detach().clone()]
    for _ in range(steps):
        optimizer.zero_grad()
        a, b = p
        (a * a + b * b + a * (b + 2) + torch.cos(3 * a)).backward()
        optimizer.step()
        scheduler.step()
        points.append(p.detach().clone())
    return torch.stack(points)

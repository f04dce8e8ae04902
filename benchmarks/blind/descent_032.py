# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step is computed with Adam instead of plain gradient descent
# line: 15
# style: torch
import torch

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + torch.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    y = torch.tensor(float(y), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([x, y], lr=step_size)
    points = [(x.item(), y.item())]
    losses = [f(x, y).item()]
    for t in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = step_size * decay**t
        loss = f(x, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        points.append((x.item(), y.item()))
        losses.append(f(x, y).item())
    return points, losses

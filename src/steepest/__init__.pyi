# The public names. ``__init__.py`` reads this file and imports a name when it is first used.
from .checks import (
    Check as Check,
    check as check,
)
from .claims.claims import (
    Claim as Claim,
)
from .claims.planning import (
    plan_seeds as plan_seeds,
)
from .claims.results import (
    ClaimResult as ClaimResult,
    check_claim as check_claim,
)
from .claims.runs import (
    run_claim as run_claim,
)
from .data.built_in import (
    load as load,
)
from .data.datasets import (
    Dataset as Dataset,
)
from .descent import (
    Basins as Basins,
    Descent as Descent,
    DescentGrid as DescentGrid,
    Minima as Minima,
    basins as basins,
    descend as descend,
    descend_grid as descend_grid,
    find_minima as find_minima,
)
from .errors import (
    CheckError as CheckError,
    ClaimError as ClaimError,
    DataError as DataError,
    DataWarning as DataWarning,
    DivergedWarning as DivergedWarning,
    EngineWarning as EngineWarning,
    ExpressionError as ExpressionError,
    GradientError as GradientError,
    ModelError as ModelError,
    QuestionError as QuestionError,
    ReportError as ReportError,
    SettingsError as SettingsError,
    StatisticsError as StatisticsError,
    SteepestError as SteepestError,
    StudyError as StudyError,
    StudyWarning as StudyWarning,
    SurfaceError as SurfaceError,
)
from .figures.animations import (
    animate as animate,
)
from .figures.basin_map import (
    plot_basins as plot_basins,
)
from .figures.descent_panels import (
    plot_panels as plot_panels,
)
from .figures.descent_plot import (
    plot_path as plot_path,
)
from .figures.descent_profiles import (
    plot_along as plot_along,
    plot_steps as plot_steps,
)
from .figures.paper_figure import (
    save_for_paper as save_for_paper,
)
from .gradients import (
    GradientCheck as GradientCheck,
    autograd_gradient as autograd_gradient,
    check_gradient as check_gradient,
    numerical_gradient as numerical_gradient,
)
from .models.model_files import (
    load_network as load_network,
)
from .models.torch_models import (
    from_torch as from_torch,
)
from .nn.activations import (
    elu as elu,
    elu_gradient as elu_gradient,
    gelu as gelu,
    gelu_gradient as gelu_gradient,
    identity as identity,
    identity_gradient as identity_gradient,
    leaky_relu as leaky_relu,
    leaky_relu_gradient as leaky_relu_gradient,
    relu as relu,
    relu_gradient as relu_gradient,
    sigmoid as sigmoid,
    sigmoid_gradient as sigmoid_gradient,
    silu as silu,
    silu_gradient as silu_gradient,
    softplus as softplus,
    softplus_gradient as softplus_gradient,
    tanh as tanh,
    tanh_gradient as tanh_gradient,
)
from .nn.layers import (
    make_layer as make_layer,
)
from .nn.losses import (
    bce_loss as bce_loss,
    bce_loss_gradient as bce_loss_gradient,
    bce_with_logits as bce_with_logits,
    bce_with_logits_gradient as bce_with_logits_gradient,
    softmax_cross_entropy as softmax_cross_entropy,
    softmax_cross_entropy_gradient as softmax_cross_entropy_gradient,
)
from .nn.networks import (
    accuracy as accuracy,
    evaluate as evaluate,
    make_network as make_network,
    network as network,
    train_epoch as train_epoch,
)
from .nn.torch_gradients import (
    apply_gradients as apply_gradients,
    clear_gradients as clear_gradients,
    enable_gradients as enable_gradients,
)
from .papers.folders import (
    write_paper as write_paper,
)
from .questions.answers import (
    Answer as Answer,
    answer as answer,
)
from .questions.data_set_answers import (
    Answers as Answers,
)
from .questions.question import (
    Question as Question,
)
from .reports import (
    write_report as write_report,
)
from .study.data_sets import (
    Studies as Studies,
    open_studies as open_studies,
)
from .study.distributions import (
    integers as integers,
    log_uniform as log_uniform,
    uniform as uniform,
)
from .study.merges import (
    merge_studies as merge_studies,
)
from .study.opening import (
    open_study as open_study,
)
from .study.race_results import (
    Race as Race,
)
from .study.races import (
    race as race,
)
from .study.studies import (
    Study as Study,
)
from .study.sweeps import (
    sweep as sweep,
)
from .surfaces import (
    Minimum as Minimum,
    Surface as Surface,
    surface as surface,
)
from .training.networks import (
    Network as Network,
)
from .training.one_run import (
    train as train,
)
from .training.runs import (
    Run as Run,
)
from .training.scores import (
    History as History,
)
from .training.settings import (
    Settings as Settings,
)

__version__: str

/** The parts of a window that Microsoft's library has filled before. */
export interface OfficeWindow {
  Office: Record<string, unknown>;
  OfficeExtension: { SessionBase: { _overrideSession: unknown } };
  OSF: { _OfficeAppFactory?: unknown; DDA: { RichApi: Record<string, unknown> } };
  OfficeRuntime: Record<string, unknown>;
  CustomFunctions: Record<string, unknown>;
}
